import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { PageHeader } from './page-header.tsx'
import { Written } from './written.tsx'

type Social = { image?: string; url?: string; type?: 'website' | 'article' | 'profile' }
type Given = {
  title: string
  /** The language of the title, where someone wrote it in their own. */
  language?: string
  /** What of it is in hand, said first in the tab: several places of one page are told apart by it. */
  part?: string
  lede?: ReactNode
  eyebrow?: ReactNode
  actions?: ReactNode
  art?: ReactNode
  width?: 'wide' | 'reading' | 'full'
  heading?: 'shown' | 'hidden'
  /** One sentence for search results and social cards. A page with one is public. */
  description?: string
  social?: Social
  /** False keeps a page out of search engines. */
  index?: boolean
  children?: ReactNode
}

const widths = {
  wide: 'mx-auto max-w-page px-4 pt-7 pb-16 sm:px-8 sm:pt-11 lg:px-16',
  reading: 'mx-auto max-w-[46rem] px-4 pt-7 pb-16 sm:px-8 sm:pt-11',
  full: '',
}

/** One page: its title in the tab and above the text, its description for those who find it, its content. */
export function Page({
  title,
  language,
  part,
  lede,
  eyebrow,
  actions,
  art,
  width = 'wide',
  heading = 'shown',
  description,
  social,
  index,
  children,
}: Given) {
  return (
    <div className={classes(widths[width], 'print:p-0')}>
      <title>{[...(part ? [part] : []), title, ...(title === 'Laurel' ? [] : ['Laurel'])].join(' · ')}</title>
      {description && <meta name="description" content={description} />}
      {index === false && <meta name="robots" content="noindex" />}
      {description && <SocialCard title={title} description={description} {...social} />}
      {heading === 'shown' ? (
        <PageHeader title={<Written language={language}>{title}</Written>} lede={lede} eyebrow={eyebrow} actions={actions} art={art} />
      ) : (
        <h1 className="sr-only">
          <Written language={language}>{title}</Written>
        </h1>
      )}
      {children}
    </div>
  )
}

function SocialCard({ title, description, image, url, type = 'website' }: Social & { title: string; description: string }) {
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content="Laurel" />
      {url && <meta property="og:url" content={url} />}
      {url && <link rel="canonical" href={url} />}
      {image && <meta property="og:image" content={image} />}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}
