import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { caller } from '#app/caller.ts'
import { orNotFound } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { revealedIn } from '#app/revealed.ts'
import { WallLive } from '#components/session/wall-live.tsx'
import { Words } from '#components/ui/messages.tsx'
import { isId } from '#server/domain/ids.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ dark?: string }> }

const stateOf = cache(async (id: string) => {
  if (!isId(id)) notFound()
  return await orNotFound((await caller()).round.state({ workshop: id }))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await stateOf((await params).id)
  return { title: (await words('wall'))('pageTitle', { title }) }
}

/**
 * The wall. `?dark` makes it dark: the room decides, not the setting of whatever computer drives the projector, which knows nothing
 * of the lamps.
 */
export default async function WallPage({ params, searchParams }: Props) {
  const [{ id }, { dark }, said] = await Promise.all([params, searchParams, wordsFor('wall', 'groups', 'charts', 'findings')])
  const first = await stateOf(id)
  const firstRevealed = await revealedIn(first)
  return (
    <Words {...said}>
      <WallLive first={first} firstRevealed={firstRevealed} publicUrl={globalThis.__concord.publicUrl()} dark={dark !== undefined} />
    </Words>
  )
}
