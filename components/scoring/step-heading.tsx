'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'

/**
 * How the screen was reached. After a step the focus goes to its heading, so that a screen reader starts there, with the position
 * ('7 of 22') first. On arrival the focus stays where the browser put it.
 */
export const Stepped = createContext<{ stepped: boolean; position: string }>({ stepped: false, position: '' })

export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { stepped, position } = useContext(Stepped)
  useEffect(() => {
    if (stepped) heading.current?.focus({ preventScroll: true })
  }, [stepped])
  return (
    <h1 ref={heading} tabIndex={-1} className="text-2xl outline-none">
      {position !== '' && <span className="sr-only">{position}: </span>}
      {children}
    </h1>
  )
}
