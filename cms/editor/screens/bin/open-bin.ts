import '../../no-compiled-schemas.ts'
import { openScreen } from '../frame/open-screen.tsx'
import { Bin } from './Bin.tsx'

openScreen('bin', Bin)
