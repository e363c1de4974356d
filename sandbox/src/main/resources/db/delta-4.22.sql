-- SPDX-License-Identifier: Apache-2.0
-- What CloudStack 4.22 changes in the tables of 4.21.

ALTER TABLE `backup_repository`
  ADD COLUMN cross_zone_instance_creation tinyint(1) AFTER removed;

ALTER TABLE `backup_schedule`
  ADD COLUMN domain_id bigint AFTER uuid,
  ADD COLUMN account_id bigint AFTER domain_id;
