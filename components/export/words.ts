import type { translator } from '#server/messages/translator.ts'

/** The words of the page and files of scores. */
export type ExportWords = ReturnType<typeof translator<'export'>>
export type GroupWords = ReturnType<typeof translator<'groups'>>
