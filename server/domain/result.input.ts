import { id, inWorkshop, whole } from '#server/domain/common.input.ts'

/** `version` only makes the address of each version another one: the version that holds is what is answered. */
export const oneResult = inWorkshop.extend({ project: id, version: whole.optional() })
/** `words` likewise: the number in the live state that rises when reasons change. */
export const reasonsOfFactor = inWorkshop.extend({ project: id, factor: id, words: whole.optional() })
export const oneProject = inWorkshop.extend({ project: id })
export const oneReason = inWorkshop.extend({ reason: id })
export const spotlight = inWorkshop.extend({ project: id, factor: id.nullable() })
