import { z } from 'zod'
import { email, id, line } from '#server/domain/common.input.ts'

const accountRole = z.enum(['administrator', 'facilitator', 'reviewer'])
const roles = z.array(accountRole).max(3)

export const inviteAccount = z.object({ email, name: line, roles })
export const changeAccount = z.object({ id, name: line, roles })
export const oneAccount = z.object({ id })
export const claimCity = z.object({ token: line, email, name: line, city: line })
export const oneTimeToken = z.object({ token: line })
export const askForLink = z.object({ email })
/** While signing in: the account of an address, or of the id that a session carries. */
export const findAccount = z.union([z.object({ email: line }), z.object({ id: line })])
/** A sign-in link: the hash of its token, for whom, until when it works. */
export const useLink = z.object({ hash: line, email: line })
