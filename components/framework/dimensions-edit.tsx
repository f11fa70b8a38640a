'use client'

import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { controlOf, FieldError } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { idFrom } from '#server/domain/ids.ts'
import { moved } from './edit-content.ts'
import { OrderButtons } from './order-buttons.tsx'

type Dimensions = FrameworkContent['dimensions']
const ID_BYTES = 16

/** The dimensions by name and order. One that holds factors cannot be removed: they would be lost with it. */
export function DimensionsEdit({
  content: { dimensions, factors },
  errors,
  onChange,
}: {
  content: FrameworkContent
  errors: Record<string, string>
  onChange: (dimensions: Dimensions, field: string) => void
}) {
  const t = useTranslations('frameworks')
  const add = () => {
    onChange([...dimensions, { id: idFrom(crypto.getRandomValues(new Uint8Array(ID_BYTES))), name: '' }], 'dimensions')
    setTimeout(() => document.getElementById(`dimensions.${dimensions.length}.name`)?.focus())
  }
  return (
    <div id="dimensions" tabIndex={-1} className="grid gap-2">
      {dimensions.map((dimension, place) => {
        const field = `dimensions.${place}.name`
        const used = factors.some((each) => each.dimension === dimension.id)
        return (
          <div key={dimension.id} className="grid gap-1.5">
            <div className="flex items-center gap-2">
              <TextInput
                {...controlOf(field, { error: errors[field] })}
                aria-label={t('edit.dimensionName', { place: place + 1 })}
                value={dimension.name}
                onChange={(event) =>
                  onChange(
                    dimensions.map((each) => (each.id === dimension.id ? { ...each, name: event.target.value } : each)),
                    field,
                  )
                }
              />
              <OrderButtons
                labels={{
                  up: t('edit.up', { name: dimension.name }),
                  down: t('edit.down', { name: dimension.name }),
                  remove: used ? t('edit.dimensionUsed') : t('edit.remove', { name: dimension.name }),
                }}
                first={place === 0}
                last={place === dimensions.length - 1}
                mayRemove={!used}
                onMove={(by) => onChange(moved(dimensions, place, by), 'dimensions')}
                onRemove={() =>
                  onChange(
                    dimensions.filter((each) => each.id !== dimension.id),
                    'dimensions',
                  )
                }
              />
            </div>
            <FieldError name={field} error={errors[field]} />
          </div>
        )
      })}
      <FieldError name="dimensions" error={errors.dimensions} />
      <div>
        <Button look="quiet" size="small" onClick={add}>
          {t('edit.addDimension')}
        </Button>
      </div>
    </div>
  )
}
