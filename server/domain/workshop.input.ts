import { z } from 'zod'
import { group, id, inWorkshop, language, line, text, whole } from '#server/domain/common.input.ts'
import { axes, scaleNames, scales } from '#server/domain/scale.ts'

const FLOOD = 200
const MOST_GROUPS = 3

const groupSetting = z.object({
  group,
  standing: z.enum(['everyone', 'sample']),
  people: z.number().nullable(),
  minimum: z.number(),
  showing: z.enum(['sealed', 'on-record']),
})

/** Each group at most once. */
const groupSettings = z
  .array(groupSetting)
  .max(MOST_GROUPS)
  .refine((settings) => new Set(settings.map((each) => each.group)).size === settings.length, { params: { why: 'twice' } })

const isOurs = (scale: { min: number; max: number }) =>
  scaleNames.some((name) => scales[name].min === scale.min && scales[name].max === scale.max)

export const setup = z.object({
  title: line,
  language,
  projects: z.array(z.object({ id, groups: groupSettings })).max(FLOOD),
  frameworkId: id,
  frameworkVersion: whole,
  factorIds: z.array(id).max(FLOOD),
  axes: z.array(z.enum(axes)).min(1).max(axes.length),
  scale: z.object({ min: z.number(), max: z.number() }).refine(isOurs, { params: { why: 'scale' } }),
  topFive: z.boolean(),
  groups: groupSettings.refine((settings) => settings.length === MOST_GROUPS, { params: { why: 'all-groups' } }),
  units: z.array(z.object({ id, group, name: line })).max(FLOOD),
  joinBy: z.enum(['one', 'group']),
  minutes: z.number().nullable(),
  notice: z.object({ purpose: text, contact: text, retentionDays: z.number() }),
})

export const createWorkshop = z.object({ setup })
/** `basedOn`: the set-up that was on the screen, so that two facilitators do not overwrite each other. */
export const saveWorkshop = inWorkshop.extend({ setup, basedOn: setup.optional() })
export const oneCode = inWorkshop.extend({ id })
export const oneColleague = inWorkshop.extend({ account: id })
