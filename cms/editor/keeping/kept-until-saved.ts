import { rawOfFile } from './open-form.ts'
import { presentSitting } from './watch-form.ts'

/**
 * Saves what stands in the form. Its copies go when it is safe, and stay when it is not; what is typed while it is being
 * saved stands in the form afterwards, though Decap fills it anew.
 */
export const keptUntilSaved = async <T>(
  { slug, raw }: { slug: string; raw: string },
  save: (unsavedIds: string[]) => Promise<T>,
): Promise<T> => {
  const sitting = presentSitting()
  if (!sitting) return save([])
  const said = rawOfFile(sitting.form, raw)
  await sitting.saving()
  try {
    const answer = await save(sitting.ids)
    await sitting.saved(said, slug)
    return answer
  } catch (error) {
    sitting.notSaved()
    throw error
  }
}
