import type { Metadata } from 'next'
import { caller } from '#app/caller.ts'
import { city } from '#app/city.ts'
import { refusalCode } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { PlainPage } from '#app/plain-page.tsx'
import { ClaimForm } from '#components/admin/claim-form.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Words } from '#components/ui/messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signIn'))('welcome.title') }
}

/** Opens once, with the link that an empty installation prints: it makes the first administrator. */
export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, api, { name }, t, speech] = await Promise.all([
    params,
    caller(),
    city(),
    words('signIn'),
    wordsFor('common', 'refusal', 'signIn'),
  ])
  const link = await stateOf(api.account.mayClaim({ token }))
  if (link === 'guessed') return <PlainPage title={t('welcome.later')} lead={t('welcome.laterText')} />
  if (link === 'used')
    return (
      <PlainPage title={t('welcome.used')} lead={t('welcome.usedText')}>
        <div>
          <ButtonLink href="/sign-in">{t('action')}</ButtonLink>
        </div>
      </PlainPage>
    )
  return (
    <PlainPage title={t('welcome.title')} lead={t('welcome.lead')}>
      <Words {...speech}>
        <ClaimForm token={token} city={name} />
      </Words>
    </PlainPage>
  )
}

/** Whether the link still works; whoever tried too many wrong ones has to wait. */
async function stateOf(mayClaim: Promise<boolean>): Promise<'open' | 'used' | 'guessed'> {
  try {
    return (await mayClaim) ? 'open' : 'used'
  } catch (error) {
    const code = refusalCode(error)
    if (code === 'too-many') return 'guessed'
    if (code === 'invalid') return 'used' // longer than any link of ours
    throw error
  }
}
