import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { noteUncaught } from './ui/faults.ts'
import './ui/base.css'

noteUncaught()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
