import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { noteUncaught } from './ui/faults.ts'
import { watchMissing } from './ui/missingPart.ts'
import './ui/base.css'

noteUncaught()
watchMissing()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
