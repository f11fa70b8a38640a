import { cache } from 'react'
import { caller } from '#app/caller.ts'

/** The city's public face, asked for once a request. */
export const city = cache(async () => (await caller()).city.look())
