import { z } from 'zod'
import { id, line, text } from '#server/domain/common.input.ts'
import { domains, stages } from '#server/domain/project.ts'

const fields = {
  name: line,
  summary: text,
  domain: z.enum(domains),
  neighbourhoods: z.array(line).max(200),
  stage: z.enum(stages),
  stageSince: line.nullable(),
}

export const createProject = z.object(fields)
export const saveProject = z.object({ id, ...fields })
export const oneProject = z.object({ id })
