import '../../no-compiled-schemas.ts'
import { openScreen } from '../frame/open-screen.tsx'
import { Report } from './Report.tsx'

openScreen('report', Report)
