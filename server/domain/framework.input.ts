import { z } from 'zod'
import { id, line, text, typed, whole } from '#server/domain/common.input.ts'
import { stages } from '#server/domain/project.ts'

const FLOOD = 400
const stage = z.enum(stages)
const axisWords = z.object({ question: line, low: line, middle: line, high: line })

const factor = z.object({
  id,
  dimension: id,
  name: line,
  definition: text,
  low: line,
  high: line,
  stages: z.array(stage).max(stages.length),
  stagesFrom: z.enum(['source', 'reading']),
  tension: z.array(z.enum(['official-vendor', 'official-resident', 'vendor-resident', 'official-official'])).max(4),
  theme: typed.max(80),
  moves: z.array(text).max(FLOOD),
  evidence: z.object({ literature: z.number(), experts: z.number(), mentions: z.number() }).optional(),
  sourceName: line.optional(),
  origin: z.enum(['source', 'project']).optional(),
})

export const frameworkContent = z.object({
  id,
  version: whole,
  name: line,
  summary: text,
  source: z.object({ citation: text, note: text }),
  axes: z.object({ importance: axisWords, readiness: axisWords }),
  dimensions: z.array(z.object({ id, name: line })).max(FLOOD),
  themes: z.array(z.object({ id, name: line, summary: text })).max(FLOOD),
  factors: z.array(factor).max(FLOOD),
})

/** A list: what was put away only on wish. */
export const wish = z.object({ archived: z.boolean().optional() }).optional()
export const oneFramework = z.object({ id })
export const oneVersion = z.object({ id, version: whole.optional() })
/** `basedOn`: the version that was on the screen, so that two people do not overwrite each other. */
export const saveFramework = z.object({ content: frameworkContent, basedOn: whole })
