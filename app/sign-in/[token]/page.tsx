import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { words } from '#app/language.ts'
import { PlainPage } from '#app/plain-page.tsx'
import { ownPath, WAY_BACK } from '#app/sign-in/own-path.ts'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ to?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signIn'))('title'), referrer: 'same-origin' }
}

/** Where the link in the letter leads. One button stands between: scanners open links to look at them, and would use them up. */
export default async function FinishPage({ params, searchParams }: Props) {
  const [{ token }, { to: email }, jar, t] = await Promise.all([params, searchParams, cookies(), words('signIn')])
  if (!email)
    return (
      <PlainPage title={t('finish.title')} lead={t('finish.incomplete')}>
        <div>
          <ButtonLink href="/sign-in">{t('finish.again')}</ButtonLink>
        </div>
      </PlainPage>
    )
  const fields = { email, token: decodeURIComponent(token), callbackUrl: ownPath(wayBackIn(jar.get(WAY_BACK)?.value)) ?? '/?signed=in' }
  return (
    <PlainPage title={t('finish.title')} lead={t('finish.text', { email })}>
      {/* A plain form: it works before and without scripts. server/auth-links.ts says where it leads. */}
      <form action="/api/auth/callback/email" method="get" className="grid">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" look="main" size="large">
          {t('finish.action')}
        </Button>
      </form>
    </PlainPage>
  )
}

function wayBackIn(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value)
  } catch {
    return undefined // somebody else's cookie: the usual page will do
  }
}
