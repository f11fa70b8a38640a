import { words } from '#app/language.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

/** Inside the staff frame: the way on is the navigation, which is still there. */
export default async function StaffNotFound() {
  const t = await words('trouble')
  return (
    <Page>
      <PageHeader title={t('notFound.title')} lead={t('notFound.staff')} />
      <ButtonLink href="/">{t('notFound.action')}</ButtonLink>
    </Page>
  )
}
