import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { has, staffOnly } from '#app/guard.ts'
import { words } from '#app/language.ts'
import { NavLinks } from '#components/ui/nav-links.tsx'
import { Page } from '#components/ui/page.tsx'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  if (!has(await staffOnly('/admin'), 'administrator')) notFound()
  const t = await words('admin')
  const links = [
    { href: '/admin', text: t('nav.settings'), exact: true },
    { href: '/admin/people', text: t('nav.people') },
    { href: '/admin/log', text: t('nav.log') },
  ]
  return (
    <Page>
      <NavLinks label={t('nav.label')} links={links} className="mb-8 border-b border-line" />
      {children}
    </Page>
  )
}
