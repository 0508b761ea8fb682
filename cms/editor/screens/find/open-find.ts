import '../../no-compiled-schemas.ts'
import { openScreen } from '../frame/open-screen.tsx'
import { Find } from './Find.tsx'

openScreen('find', Find)
