import { editorFolder } from '../../scripts/build/editor-folder.ts'
import { compiledDir, compileProgram } from '../../src/release/compile/compile-program.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'
import { openFolderForAll } from './for-all-files.ts'

/** Makes the compiled program and the editor, before files that run side by side would each make their own. */
export const setup = async (): Promise<() => void> => {
  const close = openFolderForAll()
  await Promise.all([
    compileProgram({ programDir: PROGRAM_DIR, outDir: compiledDir(PROGRAM_DIR) }),
    editorFolder({ programDir: PROGRAM_DIR }).make(),
  ])
  return close
}
