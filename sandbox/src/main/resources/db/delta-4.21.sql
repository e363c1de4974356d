-- SPDX-License-Identifier: Apache-2.0
-- What CloudStack 4.21 changes in the tables of 4.20.2.

ALTER TABLE `data_center`
  ADD COLUMN storage_access_groups varchar(255) AFTER type;

ALTER TABLE `host_pod_ref`
  ADD COLUMN storage_access_groups varchar(255) AFTER engine_state;

ALTER TABLE `cluster`
  ADD COLUMN storage_access_groups varchar(255) AFTER arch;

ALTER TABLE `host`
  ADD COLUMN last_mgmt_server_id bigint unsigned AFTER mgmt_server_id,
  ADD COLUMN storage_access_groups varchar(255) AFTER arch;

ALTER TABLE `backups`
  ADD COLUMN backup_schedule_id bigint unsigned AFTER backed_volumes,
  ADD COLUMN name varchar(255) NOT NULL AFTER backup_schedule_id,
  ADD COLUMN description varchar(1024) AFTER name,
  ADD COLUMN backup_interval_type int AFTER description;

ALTER TABLE `backup_schedule`
  ADD COLUMN max_backups int unsigned NOT NULL DEFAULT 0 AFTER async_job_id,
  ADD COLUMN quiescevm tinyint(1) AFTER max_backups,
  ADD COLUMN uuid varchar(40) NOT NULL AFTER quiescevm;
