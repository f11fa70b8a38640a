import type { Metadata } from 'next'
import { caller } from '#app/caller.ts'
import { orNotFound, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { People } from '#components/admin/people.tsx'
import { Words } from '#components/ui/messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('admin'))('people.title') }
}

export default async function PeoplePage() {
  const account = await staffOnly('/admin/people')
  const [accounts, speech] = await Promise.all([
    orNotFound((await caller()).account.list()),
    wordsFor('common', 'refusal', 'admin', 'staff'),
  ])
  return (
    <Words {...speech}>
      <People accounts={accounts} me={account.id} />
    </Words>
  )
}
