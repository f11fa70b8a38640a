import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { city } from '#app/city.ts'
import { fonts } from '#app/fonts.ts'
import { language, words } from '#app/language.ts'
import { directionOf } from '#server/messages/translator.ts'
import './globals.css'

// Every page depends on who asks, and on a nonce that is made for each answer.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, robots: { index: false, follow: false } }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#f5f4f0' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ demonstration }, spoken, t] = await Promise.all([city(), language(), words('common')])
  return (
    <html lang={spoken} dir={directionOf(spoken)} className={fonts}>
      <body>
        <a
          href="#main"
          className="absolute start-4 top-2 z-30 -translate-y-24 rounded-card bg-ink px-4 py-3 font-semibold text-on-ink focus:translate-y-0"
        >
          {t('skip')}
        </a>
        {demonstration && (
          <aside className="demonstration" aria-label={t('demonstrationLabel')}>
            {t('demonstration')}
          </aside>
        )}
        {children}
      </body>
    </html>
  )
}
