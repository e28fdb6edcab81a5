import { createContext, type ReactNode, useContext } from 'react'
import { useLocale } from '../words/text.tsx'

const Language = createContext<string | null>(null)

/** Says in which language (BCP 47) an author wrote what is shown inside as `Written`, in a rubric, or as `written` prose. */
export const WrittenIn = Language.Provider

/** The `lang` of an author's words where it isn't that of the page: readers of screens speak by it, browsers hyphenate by it. */
export function useWrittenLang(named?: string): { lang?: string } {
  const around = useContext(Language)
  const language = named ?? around
  return language === useLocale() || language === null ? {} : { lang: language }
}

/** An author's words within a line of the page, in the language they name or that of `WrittenIn`. */
export function Written({ language, children }: { language?: string | undefined; children: ReactNode }) {
  const { lang } = useWrittenLang(language)
  return lang === undefined ? children : <span lang={lang}>{children}</span>
}
