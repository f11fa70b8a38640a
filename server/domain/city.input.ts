import { z } from 'zod'
import { id, language, line } from '#server/domain/common.input.ts'
import { languages } from '#server/domain/settings.ts'

export const saveSettings = z.object({
  name: line,
  timeZone: line,
  languages: z.array(language).max(languages.length),
  retentionDays: z.number(),
  sender: line,
})

/** `before`: the id of the last entry that one has, for the next page. */
export const readAudit = z.object({ before: id.optional(), workshop: id.optional() }).optional()
