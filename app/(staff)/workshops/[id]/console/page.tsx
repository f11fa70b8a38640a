import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { caller } from '#app/caller.ts'
import { orNotFound, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { revealedIn } from '#app/revealed.ts'
import { Console } from '#components/session/console.tsx'
import { Words } from '#components/ui/messages.tsx'
import { isId } from '#server/domain/ids.ts'

type Props = { params: Promise<{ id: string }> }

const workshopOf = cache(async (id: string) => {
  if (!isId(id)) notFound()
  await staffOnly(`/workshops/${id}/console`)
  return await orNotFound((await caller()).workshop.read({ workshop: id }))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { setup } = await workshopOf((await params).id)
  return { title: (await words('console'))('pageTitle', { title: setup.title }) }
}

export default async function ConsolePage({ params }: Props) {
  const { id } = await params
  const view = await workshopOf(id)
  const api = await caller()
  const [first, seats, said] = await Promise.all([
    api.round.state({ workshop: id }),
    api.participant.seats({ workshop: id }),
    wordsFor('common', 'refusal', 'groups', 'console', 'wall', 'charts', 'findings'),
  ])
  const firstRevealed = await revealedIn(first)
  return (
    <Words {...said}>
      <Console view={view} first={first} firstRevealed={firstRevealed} firstSeats={seats} />
    </Words>
  )
}
