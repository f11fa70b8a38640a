CREATE TABLE `result` (
	`round_id` text NOT NULL,
	`project_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`behind` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `project_id`, `version`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `result_project_id` ON `result` (`project_id`);--> statement-breakpoint
ALTER TABLE `reason` ADD `revealed` integer;--> statement-breakpoint
ALTER TABLE `round` ADD `spotlight` text;--> statement-breakpoint
ALTER TABLE `round` ADD `words` integer;