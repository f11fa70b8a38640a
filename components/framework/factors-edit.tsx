'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Toast } from '#components/ui/toast.tsx'
import { byDimension, type Factor, type FrameworkContent } from '#server/domain/framework.ts'
import { idFrom } from '#server/domain/ids.ts'
import { emptyFactor, movedFactor, putBack } from './edit-content.ts'
import { FactorEdit } from './factor-edit.tsx'
import { OrderButtons } from './order-buttons.tsx'

const ID_BYTES = 16
const freshId = (): string => idFrom(crypto.getRandomValues(new Uint8Array(ID_BYTES)))

/** The factors by dimension: closed they are a list to put in order, opened one can change each word. */
export function FactorsEdit({
  content,
  errors,
  onChange,
}: {
  content: FrameworkContent
  errors: Record<string, string>
  onChange: (factors: Factor[], field: string) => void
}) {
  const t = useTranslations('frameworks')
  const common = useTranslations('common')
  const [opened, setOpened] = useState<string[]>([])
  const [gone, setGone] = useState<{ factor: Factor; place: number } | null>(null)
  const { factors } = content
  const wrong = (place: number) => Object.keys(errors).some((field) => field.startsWith(`factors.${place}.`))
  const title = (factor: Factor) => factor.name || t('edit.newFactor')

  const add = (dimension: string) => {
    const factor = emptyFactor(freshId(), dimension, content)
    onChange([...factors, factor], 'factors')
    setOpened([...opened, factor.id])
    // The new name is the next thing to type.
    setTimeout(() => document.getElementById(`factors.${factors.length}.name`)?.focus())
  }
  const remove = (place: number, factor: Factor) => {
    onChange(
      factors.filter((each) => each.id !== factor.id),
      'factors',
    )
    setGone({ factor, place })
  }
  const takeBack = () => {
    if (gone === null) return
    onChange(putBack(factors, gone.place, gone.factor), 'factors')
    setGone(null)
  }

  return (
    <div className="grid gap-8">
      {byDimension(content).map(({ dimension, factors: own }) => (
        <section key={dimension.id} aria-label={dimension.name}>
          <h3 className="mb-2 text-lg">{dimension.name || '…'}</h3>
          <Card className="px-4 py-0 sm:px-5 sm:py-0">
            <ul className="divide-y divide-line-2">
              {own.map((factor, nth) => {
                const place = factors.indexOf(factor)
                const open = opened.includes(factor.id) || wrong(place)
                const toggle = () => setOpened(open ? opened.filter((id) => id !== factor.id) : [...opened, factor.id])
                return (
                  <li key={factor.id}>
                    <div className="flex items-center gap-2 py-1">
                      <button
                        type="button"
                        aria-expanded={open}
                        onClick={toggle}
                        className="flex min-h-12 min-w-0 flex-1 items-center gap-3 rounded-field px-2 text-start font-semibold -outline-offset-2 hover:bg-wash"
                      >
                        <Chevron open={open} />
                        <span className="min-w-0">{title(factor)}</span>
                      </button>
                      <OrderButtons
                        labels={{
                          up: t('edit.up', { name: title(factor) }),
                          down: t('edit.down', { name: title(factor) }),
                          remove: t('edit.remove', { name: title(factor) }),
                        }}
                        first={nth === 0}
                        last={nth === own.length - 1}
                        onMove={(by) => onChange(movedFactor(factors, factor.id, by), 'factors')}
                        onRemove={() => remove(place, factor)}
                      />
                    </div>
                    {open && (
                      <FactorEdit
                        at={`factors.${place}`}
                        factor={factor}
                        content={content}
                        errors={errors}
                        onChange={(part, field) =>
                          onChange(
                            factors.map((each) => (each.id === factor.id ? { ...each, ...part } : each)),
                            field,
                          )
                        }
                      />
                    )}
                  </li>
                )
              })}
            </ul>
            <div className="border-t border-line-2 py-2 first:border-t-0">
              <Button look="quiet" size="small" onClick={() => add(dimension.id)}>
                {t('edit.addFactor', { dimension: dimension.name })}
              </Button>
            </div>
          </Card>
        </section>
      ))}
      <Toast
        text={gone && t('edit.removed', { name: title(gone.factor) })}
        undo={common('undo')}
        onUndo={takeBack}
        onGone={() => setGone(null)}
      />
    </div>
  )
}

function Chevron({ open }: { open: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0 rtl:-scale-x-100">
      <path d={open ? 'M2 5l5 5 5-5' : 'M5 2l5 5-5 5'} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
