import '../../no-compiled-schemas.ts'
import { openScreen } from '../frame/open-screen.tsx'
import { Board } from './Board.tsx'

openScreen('board', Board)
