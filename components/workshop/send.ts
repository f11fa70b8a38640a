import { client } from '#components/session/client.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'

/** The factors of a framework, asked for when somebody chooses it. */
export const readFramework = async (id: string, version: number): Promise<FrameworkContent> =>
  (await client.framework.read.query({ id, version })).content
