'use client'
import type { ReactNode } from 'react'

/**
 * The console during the talk: on a wide screen the queue, the wall with what belongs to it, and the people stand side by side; where it
 * is narrower the wall comes first, then the queue.
 */
export function TalkMain({ wall, queue, people }: { wall: ReactNode; queue: ReactNode; people: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid flex-1 content-start gap-x-8 gap-y-6 px-4 py-4 sm:px-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:items-start xl:grid-cols-[20rem_minmax(0,1fr)_19rem] xl:grid-rows-1"
    >
      <div className="grid min-w-0 gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1 xl:col-start-2 xl:row-span-1">{wall}</div>
      <div className="min-w-0 lg:col-start-2 lg:row-start-1 xl:sticky xl:top-20 xl:col-start-1">{queue}</div>
      <div className="grid min-w-0 gap-7 lg:col-start-2 xl:col-start-3 xl:row-start-1">{people}</div>
    </main>
  )
}
