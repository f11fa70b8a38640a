import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '#server/api/root.ts'

/** The way from a browser to the gate: one request a call, so that one refusal never takes others along. */
export const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/api/trpc' })] })
