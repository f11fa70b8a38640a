import type { ReactNode } from 'react'

/**
 * A phone's page: what is fixed at the top (saved or not is always visible), the content, the next step at the thumb. On low
 * screens and with large letters nothing is fixed, so that the content keeps its room.
 */
export function Frame({ head, foot, children }: { head: ReactNode; foot?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[34rem] flex-col bg-paper sm:border-x sm:border-line">
      <header className="z-10 border-b border-line-2 bg-paper px-4 pt-3 pb-2 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:top-0">
        {head}
      </header>
      {/* What gets the focus is never hidden behind the fixed parts. */}
      <main
        id="main"
        className="flex grow flex-col gap-6 px-4 pt-4 pb-8 [&_:is(a,button,input,select,textarea)]:scroll-mt-44 [&_:is(a,button,input,select,textarea)]:scroll-mb-28"
      >
        {children}
      </main>
      {foot && (
        <footer className="border-t border-line-2 bg-paper px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0">
          {foot}
        </footer>
      )}
    </div>
  )
}
