import { EmptyState } from '#components/ui/empty-state.tsx'
import type { ReportWords } from './report-words.ts'

/** Before the reveal there is nothing to read. */
export const Early = ({ words: { t } }: { words: ReportWords }) => <EmptyState title={t('early.title')}>{t('early.text')}</EmptyState>
