import '../../no-compiled-schemas.ts'
import { openScreen } from '../frame/open-screen.tsx'
import { Today } from './Today.tsx'

openScreen('today', Today)
