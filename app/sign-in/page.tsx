import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { city } from '#app/city.ts'
import { me } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { PlainPage } from '#app/plain-page.tsx'
import { ownPath } from '#app/sign-in/own-path.ts'
import { SignInForm } from '#components/admin/sign-in-form.tsx'
import { Callout } from '#components/ui/callout.tsx'
import { Words } from '#components/ui/messages.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string; error?: string }> }) {
  const [{ to, error }, account, { demonstration }, t, speech] = await Promise.all([
    searchParams,
    me(),
    city(),
    words('signIn'),
    wordsFor('common', 'refusal', 'signIn'),
  ])
  const goTo = ownPath(to)
  if (account !== null) redirect(goTo ?? '/?signed=in')
  return (
    <PlainPage title={t('title')} lead={t('lead')}>
      {error && (
        <Callout title={t('failed.title')} strong>
          {t('failed.text')}
        </Callout>
      )}
      <Words {...speech}>
        <SignInForm demonstration={demonstration} goTo={goTo} />
      </Words>
    </PlainPage>
  )
}
