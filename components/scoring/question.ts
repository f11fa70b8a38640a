/**
 * The question of an axis on the phone: about 'it' where there is one project, whose name stands above already, and by name where
 * there are several to keep apart, or where the name begins the sentence.
 */
export function questionOn(question: string, { name, it, only }: { name: string; it: string; only: boolean }): string {
  return question.replace('{project}', () => (only && !question.startsWith('{project}') ? it : name))
}
