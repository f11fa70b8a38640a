CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`demonstration` integer NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`workshop_id` text,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_workshop_at` ON `audit_entry` (`workshop_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`);--> statement-breakpoint
CREATE TABLE `city` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`languages` text NOT NULL,
	`retention_days` integer NOT NULL,
	`sender` text NOT NULL,
	`demonstration` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `framework` (
	`id` text PRIMARY KEY NOT NULL,
	`copied_from` text,
	`shipped` integer NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `framework_created_by` ON `framework` (`created_by`);--> statement-breakpoint
CREATE TABLE `framework_version` (
	`framework_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`framework_id`, `version`),
	FOREIGN KEY (`framework_id`) REFERENCES `framework`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `join_code` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`workshop_id` text NOT NULL,
	`group` text,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`replaced_by` text,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_code_code` ON `join_code` (`code`);--> statement-breakpoint
CREATE INDEX `join_code_workshop_id` ON `join_code` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `mailbox_message` (
	`id` text PRIMARY KEY NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mailbox_message_at` ON `mailbox_message` (`at`);--> statement-breakpoint
CREATE TABLE `participant` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`role` text NOT NULL,
	`group` text,
	`unit` text,
	`number` integer NOT NULL,
	`via` text NOT NULL,
	`assisted` integer NOT NULL,
	`token_hash` text,
	`own_token_hash` text,
	`seat_version` integer NOT NULL,
	`email` text,
	`name` text,
	`language` text,
	`on_record` integer,
	`created_at` integer NOT NULL,
	`joined_at` integer,
	`notice_at` integer,
	`more_time_at` integer,
	`set_aside_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participant_token_hash` ON `participant` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `participant_own_token_hash` ON `participant` (`own_token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `participant_workshop_group_number` ON `participant` (`workshop_id`,`group`,`number`);--> statement-breakpoint
CREATE TABLE `project` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`domain` text NOT NULL,
	`neighbourhoods` text NOT NULL,
	`stage` text NOT NULL,
	`stage_since` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_created_by` ON `project` (`created_by`);--> statement-breakpoint
CREATE TABLE `reason` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`round_id` text NOT NULL,
	`project_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`factor_id` text NOT NULL,
	`text` text NOT NULL,
	`hidden_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reason_of_one_factor` ON `reason` (`participant_id`,`round_id`,`project_id`,`factor_id`);--> statement-breakpoint
CREATE INDEX `reason_round_id` ON `reason` (`round_id`);--> statement-breakpoint
CREATE INDEX `reason_workshop_id` ON `reason` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `reason_project_id` ON `reason` (`project_id`);--> statement-breakpoint
CREATE TABLE `reveal` (
	`round_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reveal_by` ON `reveal` (`by`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`number` integer NOT NULL,
	`project_ids` text NOT NULL,
	`factor_ids` text NOT NULL,
	`opened_at` integer,
	`opened_by` text,
	`closes_at` integer,
	`paused_at` integer,
	`closed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_workshop_number` ON `round` (`workshop_id`,`number`);--> statement-breakpoint
CREATE INDEX `round_opened_by` ON `round` (`opened_by`);--> statement-breakpoint
CREATE TABLE `screen` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `screen_token_hash` ON `screen` (`token_hash`);--> statement-breakpoint
CREATE INDEX `screen_workshop_id` ON `screen` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `screen_created_by` ON `screen` (`created_by`);--> statement-breakpoint
CREATE TABLE `sheet` (
	`participant_id` text NOT NULL,
	`project_id` text NOT NULL,
	`round_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`importance` text NOT NULL,
	`readiness` text,
	`stamps` text,
	`sittings` text NOT NULL,
	`path` text,
	`also_testing` integer NOT NULL,
	`top_five` text NOT NULL,
	`done` integer NOT NULL,
	PRIMARY KEY(`participant_id`, `project_id`, `round_id`),
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sheet_round_seat` ON `sheet` (`round_id`,`participant_id`);--> statement-breakpoint
CREATE INDEX `sheet_workshop_id` ON `sheet` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `sheet_project_id` ON `sheet` (`project_id`);--> statement-breakpoint
CREATE TABLE `sign_in_token` (
	`hash` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_token_expires_at` ON `sign_in_token` (`expires_at`);--> statement-breakpoint
CREATE TABLE `workshop` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`owner_id` text NOT NULL,
	`language` text NOT NULL,
	`framework_id` text NOT NULL,
	`framework_version` integer NOT NULL,
	`scale_min` integer NOT NULL,
	`scale_max` integer NOT NULL,
	`axes` text NOT NULL,
	`factor_ids` text NOT NULL,
	`top_five` integer NOT NULL,
	`groups` text NOT NULL,
	`units` text NOT NULL,
	`join_by` text NOT NULL,
	`notice` text NOT NULL,
	`minutes` integer,
	`seed` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_id`,`framework_version`) REFERENCES `framework_version`(`framework_id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_owner_id` ON `workshop` (`owner_id`);--> statement-breakpoint
CREATE INDEX `workshop_framework` ON `workshop` (`framework_id`,`framework_version`);--> statement-breakpoint
CREATE TABLE `workshop_facilitator` (
	`workshop_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `account_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_facilitator_account_id` ON `workshop_facilitator` (`account_id`);--> statement-breakpoint
CREATE TABLE `workshop_project` (
	`workshop_id` text NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`groups` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `project_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `workshop_project_project_id` ON `workshop_project` (`project_id`);