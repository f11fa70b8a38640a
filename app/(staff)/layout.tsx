import Link from 'next/link'
import type { ReactNode } from 'react'
import { city } from '#app/city.ts'
import { has, me } from '#app/guard.ts'
import { words } from '#app/language.ts'
import { SignOut } from '#components/session/sign-out.tsx'
import { NavLinks } from '#components/ui/nav-links.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'

/** The frame of the staff pages. Who is signed out gets the bare page, which sends them to sign in and back. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [account, { name }, t, common] = await Promise.all([me(), city(), words('staff'), words('common')])
  if (account === null) return children
  const links = [
    ...(has(account, 'facilitator') ? [{ href: '/workshops', text: t('nav.workshops') }] : []),
    ...(has(account, 'facilitator', 'reviewer') ? [{ href: '/reports', text: t('nav.reports') }] : []),
    { href: '/projects', text: t('nav.projects') },
    { href: '/frameworks', text: t('nav.frameworks') },
    ...(has(account, 'administrator') ? [{ href: '/admin', text: t('nav.admin'), short: t('nav.adminShort') }] : []),
  ]
  return (
    <>
      <header className="border-b border-line bg-paper" data-no-print data-staff-header>
        <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-8 px-5 sm:px-8">
          <Link href="/" prefetch={false} className="flex min-h-12 items-center gap-2.5 sm:min-h-15">
            <Wordmark size={26} />
            <span className="font-bold">{common('product')}</span>
            {name && <span className="hidden text-ink-2 lg:inline">{name}</span>}
          </Link>
          <NavLinks label={t('nav.label')} links={links} className="order-last w-full sm:order-none sm:w-auto sm:flex-1" />
          <div className="ms-auto -me-3.5 flex items-center gap-1">
            <span className="hidden text-sm text-ink-2 md:inline" title={account.email}>
              <span className="sr-only">{t('signedInAs', { name: account.name })}</span>
              <span aria-hidden="true">{account.name}</span>
            </span>
            <SignOut label={t('signOut')} busy={t('signingOut')} />
          </div>
        </div>
      </header>
      {children}
    </>
  )
}
