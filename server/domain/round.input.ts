import { z } from 'zod'
import { inWorkshop } from '#server/domain/common.input.ts'

const MOST_MINUTES = 240
const minutes = z.number().int().min(1).max(MOST_MINUTES)

export const openRound = inWorkshop.extend({ minutes: minutes.nullable() })
export const extendRound = inWorkshop.extend({ minutes })
