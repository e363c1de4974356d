-- SPDX-License-Identifier: Apache-2.0
-- What CloudStack 4.20.2 changes in the tables of 4.20.0.

ALTER TABLE `account`
  ADD COLUMN api_key_access tinyint(1) AFTER `default`;

ALTER TABLE `user`
  ADD COLUMN api_key_access tinyint(1) AFTER secret_key;

ALTER TABLE `cluster`
  ADD KEY i_cluster__managed_state (managed_state);

ALTER TABLE `host`
  ADD KEY i_host__mgmt_server_id (mgmt_server_id),
  ADD KEY i_host__resource (resource),
  ADD KEY i_host__resource_state (resource_state),
  ADD KEY i_host__type (type);

ALTER TABLE `async_job`
  ADD KEY i_async_job__instance_type__job_status (instance_type,job_status);
