import '../../no-compiled-schemas.ts'
import { openScreen } from '../frame/open-screen.tsx'
import { Photos } from './Photos.tsx'

openScreen('photos', Photos)
