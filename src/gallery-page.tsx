import { BookOpen, Building2, Clock, Coins, FileText, Flag, Image, ListChecks, Mic, Pencil, Trash2, Users, Video } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { badgeArt } from './definitions/badges/badge-art.ts'
import { pageContext } from './foundation/doors/page-context.ts'
import { missing } from './foundation/platform/refusal.ts'
import { AchievementCard } from './foundation/ui/achievement-card.tsx'
import { BadgeArt } from './foundation/ui/badge-art.tsx'
import { Button, LinkButton } from './foundation/ui/button.tsx'
import { Callout } from './foundation/ui/callout.tsx'
import { Card, CardMeta } from './foundation/ui/card.tsx'
import { CheckList } from './foundation/ui/check-list.tsx'
import { Checkbox } from './foundation/ui/checkbox.tsx'
import { Columns } from './foundation/ui/columns.tsx'
import { CopyField } from './foundation/ui/copy-field.tsx'
import { DataTable } from './foundation/ui/data-table.tsx'
import { Dialog, DialogClose } from './foundation/ui/dialog.tsx'
import { EmptyState } from './foundation/ui/empty-state.tsx'
import { EvidenceFigure } from './foundation/ui/evidence-figure.tsx'
import { DefinitionList, Details } from './foundation/ui/facts.tsx'
import { Field } from './foundation/ui/field.tsx'
import { FileDrop } from './foundation/ui/file-drop.tsx'
import { FilterGroup } from './foundation/ui/filter-group.tsx'
import { Filters } from './foundation/ui/filters.tsx'
import { Fold } from './foundation/ui/fold.tsx'
import { IconList } from './foundation/ui/icon-list.tsx'
import { Kbd } from './foundation/ui/kbd.tsx'
import { TextLink } from './foundation/ui/link.tsx'
import { MediaPlayer } from './foundation/ui/media-player.tsx'
import { Menu, MenuButton, MenuLink } from './foundation/ui/menu.tsx'
import { NowCard } from './foundation/ui/now-card.tsx'
import { Page } from './foundation/ui/page.tsx'
import { PageForm } from './foundation/ui/page-form.tsx'
import { Pager } from './foundation/ui/pager.tsx'
import { ProgressBar } from './foundation/ui/progress-bar.tsx'
import { ProgressRing, Rings } from './foundation/ui/progress-ring.tsx'
import { Prose } from './foundation/ui/prose.tsx'
import { Quote } from './foundation/ui/quote.tsx'
import { RadioGroup } from './foundation/ui/radio-group.tsx'
import { RowItem, Rows } from './foundation/ui/rows.tsx'
import { RubricGrid } from './foundation/ui/rubric-grid.tsx'
import { SavedMark } from './foundation/ui/saved-mark.tsx'
import { SearchField } from './foundation/ui/search-field.tsx'
import { Section } from './foundation/ui/section.tsx'
import { Select } from './foundation/ui/select.tsx'
import { SignInAs } from './foundation/ui/sign-in-as.tsx'
import { Row, Stack } from './foundation/ui/stack.tsx'
import { Status, StatusLine } from './foundation/ui/status.tsx'
import { Steps } from './foundation/ui/steps.tsx'
import { TabLinks, Tabs } from './foundation/ui/tabs.tsx'
import { Timeline } from './foundation/ui/timeline.tsx'
import { useAutosave } from './foundation/ui/use-autosave.ts'
import { Day, Moment } from './foundation/ui/when.tsx'

export const handle = { scripted: true }

/** All parts on one page, to look at while building them. There only with `UI_GALLERY`. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.get(pageContext).world.config.UI_GALLERY) throw missing('page')
  const colors = { Discourse: 'blue', Literacy: 'purple', 'Data literacy': 'navy' } as const
  const art = (level: 1 | 2 | 3, category: keyof typeof colors, mark: string) =>
    `data:image/svg+xml,${encodeURIComponent(badgeArt({ level, category, color: colors[category], mark, issuerShortName: 'Three Rivers' }))}`
  return {
    talk: art(2, 'Discourse', 'messages-square'),
    probe: art(1, 'Discourse', 'message-circle-question-mark'),
    language: art(2, 'Literacy', 'languages'),
    data: art(3, 'Data literacy', 'chart-column'),
  }
}

const criteria = [
  {
    id: 'talk',
    name: 'Students talk to each other',
    levels: {
      'not-yet': 'Answers go to the teacher.',
      approaching: 'Some answers build on another’s, when asked.',
      demonstrated: 'Most turns answer a classmate; the teacher steps back.',
      extended: 'Students invite the silent ones in.',
    },
  },
  {
    id: 'reasons',
    name: 'Claims have reasons',
    levels: {
      'not-yet': 'Claims stand alone.',
      approaching: 'Reasons come when the teacher asks.',
      demonstrated: 'Students ask each other for reasons.',
      extended: 'Students weigh reasons against evidence.',
    },
  },
  {
    id: 'turns',
    name: 'Turns are shared',
    essential: false,
    levels: {
      'not-yet': 'A few speak.',
      approaching: 'The teacher spreads the turns.',
      demonstrated: 'Norms spread the turns.',
      extended: 'Students notice imbalance and even it out.',
    },
  },
]
const levelOptions = [
  { value: 'not-yet', label: 'Not yet', key: '1', tone: 'gold' as const },
  { value: 'approaching', label: 'Approaching', key: '2', tone: 'gold' as const },
  { value: 'demonstrated', label: 'Demonstrated', key: '3' },
  { value: 'extended', label: 'Extended', key: '4' },
]
const refusal = {
  refused: {
    code: 'not-complete',
    message: 'Two things need your attention.',
    fields: [
      { field: 'title', message: 'Give it a title.' },
      { field: 'hours', message: 'Hours are a number from 1 to 40.' },
    ],
  },
  values: { title: '', hours: 'ten', why: 'Because talk is where thinking shows.', audience: 'all' },
}
const events = [
  { title: 'Started', at: '2027-02-02', state: 'done' as const },
  { title: 'Handed in', at: '2027-03-03', state: 'done' as const, note: 'two assessors' },
  { title: 'Keep working', at: '2027-03-17', state: 'done' as const, tone: 'attention' as const, note: 'one criterion open' },
  { title: 'Your new clip', state: 'now' as const, note: 'no deadline' },
  { title: 'Decision', state: 'next' as const },
]

export default function GalleryPage({ loaderData: art }: { loaderData: ReturnType<typeof loader> }) {
  return (
    <Page
      title="What can you show?"
      lede="112 micro-credentials from Three Rivers and three partners. Read all of each before you start. No account needed."
    >
      <NowCard
        art={<BadgeArt src={art.talk} alt="" size="l" />}
        title="One criterion is still open."
        actions={
          <>
            <LinkButton to="/ui-gallery">Add the clip</LinkButton>
            <LinkButton to="/ui-gallery" kind="quiet">
              See the notes
            </LinkButton>
          </>
        }
      >
        <p>
          Your assessors saw three of four in <strong>Productive whole-class discourse</strong>. “Try one norm that hands the turn on. One
          new clip of three minutes is enough; the rest stands.”
        </p>
      </NowCard>

      <Columns kind="two">
        <div>
          <Section title="On the way">
            <Rows>
              <RowItem
                lead={<ProgressRing value={3} max={4} label="Criteria shown" />}
                title="Productive whole-class discourse"
                to="/ui-gallery"
                note="Returned March 17 · no deadline"
              />
              <RowItem
                lead={<ProgressRing value={2} max={5} label="Requirements collected" />}
                title="Academic language in content lessons"
                to="/ui-gallery"
                note="Coach: Ana Lindqvist · new note at 1:42"
                aside={<Status kind="waiting">With your coach</Status>}
              />
            </Rows>
          </Section>
          <Section title="This year">
            <Rings>
              <ProgressRing size="l" value={18} max={30} label="Clock hours" text="18" caption="of 30 clock hours" />
              <ProgressRing size="l" value={400} max={800} label="Base pay" text="$400" tone="gold" caption="on base pay, from August" />
              <ProgressRing size="l" value={10} max={15} label="Credits to the next lane" caption="credits to the next lane" />
            </Rings>
          </Section>
        </div>
        <Section title="Inclusive discourse">
          <Columns kind="pairs">
            {[
              { src: art.probe, name: 'Probing questions and wait time', earned: true },
              { src: art.talk, name: 'Productive whole-class discourse', earned: false },
              { src: art.language, name: 'Academic language in content lessons', earned: false },
              { src: art.data, name: 'Turning data into next-day teaching', earned: false },
            ].map(({ src, name, earned }) => (
              <Row key={name} gap="m" wrap={false}>
                <BadgeArt src={src} alt="" size="s" state={earned ? 'earned' : 'open'} />
                <span className={earned ? '' : 'text-soft'}>{name}</span>
              </Row>
            ))}
          </Columns>
        </Section>
      </Columns>

      <Section title="Catalog">
        <Columns kind="side">
          <form className="grid content-start gap-5">
            <SearchField label="Search" defaultValue="questoning" hint="Showing results for questioning" />
            <Filters active={1}>
              <FilterGroup
                legend="Category"
                name="category"
                options={[
                  { value: 'fa', label: 'Formative assessment', count: 18, checked: false },
                  { value: 'd', label: 'Discourse', count: 14, checked: true },
                  { value: 'l', label: 'Literacy', count: 21, checked: false },
                ]}
              />
            </Filters>
          </form>
          <div>
            <Row align="between" className="mb-3">
              <span className="text-soft">9 of 112</span>
              <span className="text-soft">
                Sort: <TextLink to="/ui-gallery">what fits me</TextLink>
              </span>
            </Row>
            <Columns kind="cards">
              <li>
                <AchievementCard
                  to="/ui-gallery"
                  art={art.probe}
                  title="Probing questions and wait time"
                  category="Discourse"
                  level={1}
                  competency="Asks questions worth thinking about, and waits for the thinking."
                  sessions={{ count: 3, minutes: 60 }}
                  worth="10 h · $200"
                  headingLevel={3}
                />
              </li>
              <li>
                <AchievementCard
                  to="/ui-gallery"
                  art={art.language}
                  title="Academic language in content lessons"
                  category="Literacy"
                  level={2}
                  competency="Teaches the words of the subject inside the subject."
                  sessions={{ count: 4, minutes: 60 }}
                  worth="15 h · $300"
                  status={<Status kind="earned">Earned</Status>}
                  headingLevel={3}
                />
              </li>
              <li>
                <AchievementCard
                  to="/ui-gallery"
                  art={art.data}
                  title="Turning data into next-day teaching"
                  category="Data literacy"
                  level={3}
                  competency="Draws a defensible conclusion from evidence and teaches differently tomorrow."
                  sessions={{ count: 6, minutes: 60 }}
                  worth="20 h · $600"
                  headingLevel={3}
                />
              </li>
            </Columns>
            <Pager next="/ui-gallery?after=x" previous="/ui-gallery?before=x" note="Page by page" />
          </div>
        </Columns>
      </Section>

      <Section title="Facts and worth">
        <Stack>
          <Details
            items={[
              { icon: Clock, text: '5 sessions of 75 minutes, at your pace' },
              { icon: Users, text: 'Two assessors, without your name, decision in 10 working days' },
              { icon: Building2, text: 'Offered by Three Rivers' },
            ]}
          />
          <Callout kind="earned" title="What it is worth">
            <p>
              For you at Northside Middle: <strong>15 clock hours</strong> toward this year’s 30 and <strong>$400</strong> on base pay from
              next August. <TextLink to="/ui-gallery">Why these numbers</TextLink>
            </p>
          </Callout>
          <Callout kind="attention" title="Not yet">
            <p>We can’t hear the students’ answers in the first clip. Add a clip with clear sound, or a transcript.</p>
          </Callout>
          <Callout>
            <p>Your evidence is seen by your assessors only.</p>
          </Callout>
        </Stack>
      </Section>

      <Section title="What you will show">
        <IconList
          items={[
            { icon: FileText, title: 'Part 1 · Context', note: 'Three short questions about your class and your aim. About 450 words.' },
            {
              icon: Video,
              title: 'Part 2 · Two clips',
              note: 'Three to six minutes each, from different classes. Students in view need consent.',
            },
            { icon: ListChecks, title: 'Part 2 · Talk-move tally', note: 'One page, any format: who spoke, to whom, with what move.' },
            { icon: Image, title: 'Part 2 · Norms', note: 'A photo of the norms your class made.' },
            {
              icon: Mic,
              title: 'Part 3 · Reflection',
              note: 'Up to four minutes of video, sound or writing: what changed in the talk, and in you.',
            },
          ]}
        />
      </Section>

      <Section
        title="How it is judged"
        lede="Earned when every criterion is Demonstrated. What is not yet there reopens alone; the rest stays."
      >
        <RubricGrid caption="Rubric" criteria={criteria} markEssential />
      </Section>
      <Section title="What was reached">
        <RubricGrid
          caption="Rubric with levels reached"
          criteria={criteria}
          achieved={{ talk: 'demonstrated', reasons: 'extended', turns: 'approaching' }}
        />
      </Section>

      <Section title="An attempt in time">
        <Stack gap="l">
          <Timeline label="Attempt" events={events} />
          <StatusLine kind="waiting">Handed in on March 3. Two assessors. Decision by March 17.</StatusLine>
          <Row>
            <Status>In progress</Status>
            <Status kind="waiting">With assessors</Status>
            <Status kind="done">Demonstrated</Status>
            <Status kind="earned">Earned</Status>
            <Status kind="attention">Keep working</Status>
          </Row>
          <Columns kind="two">
            <Timeline label="Attempt, down" events={events} direction="down" />
            <CheckList
              items={[
                { title: 'It is real', note: 'Signed by Three Rivers School District', state: 'yes' },
                { title: 'It is unchanged', note: 'Not a letter differs from what was signed', state: 'yes' },
                { title: 'It is current', note: 'Taken back on April 3, 2027', state: 'no' },
                { title: 'It is about Maya Ortiz', note: 'You were given no address to compare', state: 'unknown' },
              ]}
            />
          </Columns>
        </Stack>
      </Section>

      <Section title="Actions">
        <Stack>
          <Row>
            <Button type="button">Start</Button>
            <Button type="button" kind="quiet">
              I already do this
            </Button>
            <Button type="button" kind="danger" icon={Trash2}>
              Withdraw
            </Button>
            <Button type="button" kind="plain" icon={Pencil}>
              Edit
            </Button>
            <Button type="button" small icon={Flag} kind="quiet">
              Flag
            </Button>
            <Button type="button" pending>
              Sending
            </Button>
            <LinkButton to="/ui-gallery" icon={BookOpen}>
              Read it
            </LinkButton>
            <Menu label="More" align="start">
              <MenuLink to="/ui-gallery" icon={Pencil}>
                Rename
              </MenuLink>
              <MenuButton type="button" icon={Trash2}>
                Withdraw
              </MenuButton>
            </Menu>
            <Dialog id="ask" title="Take this award back?" trigger="Open a dialog">
              <p>It stays on the list of what was issued, marked as taken back, with your reason for everyone to read.</p>
              <Field name="reason" label="Reason" type="textarea" rows={2} />
              <Row>
                <Button type="button" kind="danger">
                  Take back
                </Button>
                <DialogClose>Keep it</DialogClose>
              </Row>
            </Dialog>
          </Row>
          <p>
            Keys: <Kbd>j</Kbd> <Kbd>k</Kbd> next and previous criterion, <Kbd>1</Kbd> to <Kbd>4</Kbd> level.
          </p>
          <Steps
            label="Setting up"
            steps={[
              { title: 'Your district', state: 'done', to: '/ui-gallery' },
              { title: 'First micro-credential', state: 'now' },
              { title: 'People', state: 'next' },
            ]}
          />
        </Stack>
      </Section>

      <Section title="Forms">
        <Columns kind="two">
          <PageForm answer={refusal} id="refused">
            <Field name="title" label="Title" help="What it is called in the catalog." />
            <Field name="hours" label="Hours" suffix="hours" type="number" />
            <Field name="why" label="Why it matters" type="textarea" wordGuide={{ from: 60, to: 120 }} />
            <Select
              name="audience"
              label="Who may earn it"
              options={[
                { value: 'teachers', label: 'Teachers' },
                { value: 'all', label: 'Everyone who works with students' },
              ]}
            />
            <Checkbox name="blind" label="Assessors don’t see names" help="Recommended: it makes the assessment fairer." defaultChecked />
            <RadioGroup
              name="readers"
              legend="Readers"
              layout="row"
              defaultValue="1"
              options={[
                { value: '1', label: 'One assessor' },
                { value: '2', label: 'Two assessors' },
              ]}
            />
            <Row>
              <Button>Publish</Button>
              <SavedMark status={{ kind: 'waiting', because: 'no-connection' }} />
            </Row>
          </PageForm>
          <Stack gap="l">
            <RadioGroup
              name="talk"
              legend="Students talk to each other"
              layout="segments"
              options={levelOptions}
              defaultValue="demonstrated"
            />
            <RadioGroup
              name="turns"
              legend="Turns are shared"
              layout="segments"
              options={levelOptions}
              defaultValue="approaching"
              error="Cite a moment, page or quote."
            />
            <FileDrop
              name="clip"
              label="Add a clip"
              accept="video/*"
              multiple
              help="Three to six minutes. MP4, MOV or WebM."
              onFiles={() => undefined}
            >
              <ProgressBar label="clip-a.mp4" value={62} max={100} note="62 % · 1 minute left" />
              <ProgressBar label="tally.pdf" value={100} max={100} state="done" note="Saved" />
            </FileDrop>
            <Saving />
            <CopyField label="Address of this award" value="https://laurel.example/awards/0198" />
          </Stack>
        </Columns>
      </Section>

      <Section title="Tables and lists">
        <Stack gap="l">
          <DataTable
            caption="People of the district"
            rows={[
              { id: '1', name: 'Maya Ortiz', school: 'Northside Middle', roles: 'Earner', since: '2026-08-18', awards: 3 },
              { id: '2', name: 'Ana Lindqvist', school: 'Riverbend High', roles: 'Coach, assessor', since: '2025-01-07', awards: 11 },
            ]}
            rowKey={({ id }) => id}
            sorted={{ by: 'name', direction: 'ascending' }}
            sortLink={(by, direction) => `?sort=${direction === 'descending' ? '-' : ''}${by}`}
            columns={[
              { key: 'name', label: 'Name', sort: true, cell: ({ name }) => <TextLink to="/ui-gallery">{name}</TextLink> },
              { key: 'school', label: 'School', sort: true, cell: ({ school }) => school },
              { key: 'roles', label: 'Roles', cell: ({ roles }) => roles },
              { key: 'since', label: 'Since', cell: ({ since }) => <Day at={since} form="medium" /> },
              { key: 'awards', label: 'Awards', align: 'end', sort: true, cell: ({ awards }) => awards },
            ]}
          />
          <DefinitionList
            items={[
              { term: 'Issuer', value: 'did:web:laurel.example:issuers:three-rivers' },
              { term: 'Signed', value: <Moment at="2027-03-17T14:05:00Z" /> },
            ]}
          />
          <EmptyState icon={BookOpen} title="Nothing here yet" action={<LinkButton to="/ui-gallery">Find one that fits</LinkButton>}>
            Here will be the micro-credentials you work on, each with the next thing to do.
          </EmptyState>
          <Columns kind="three">
            <Card to="/ui-gallery" title="A card that leads on">
              <p>All of it answers to a press.</p>
              <CardMeta>
                <span>3 of 5 shown</span>
              </CardMeta>
            </Card>
            <Card title="A card that stays">
              <p>It only says something.</p>
            </Card>
            <Card tone="gold" title="Earned">
              <p>Gold only for what has been earned.</p>
            </Card>
          </Columns>
          <Fold summary="Technical detail" small>
            <p>eddsa-rdfc-2022</p>
          </Fold>
          <Quote
            by="First assessor"
            at="17 March"
            text={'Four students before the teacher speaks again.\nMore at https://example.org/talk.'}
          />
          <Prose
            text={
              'First paragraph, with an address: https://example.org/a_(b)?c=d. And <script>alert(1)</script>.\n\nSecond paragraph\nwith a second line.'
            }
          />
          <SignInAs
            action="/sign-in"
            people={[
              { name: 'Maya Ortiz', role: 'Teacher', does: 'one criterion open', fields: { email: 'maya@example.org' } },
              { name: 'Ana Lindqvist', role: 'Coach and assessor', does: 'two submissions wait', fields: { email: 'ana@example.org' } },
            ]}
          />
        </Stack>
      </Section>

      <Section title="Evidence">
        <Columns kind="two">
          <Tabs
            label="Evidence"
            tabs={[
              {
                id: 'clip',
                label: 'Clip A',
                icon: Video,
                content: (
                  <MediaPlayer
                    kind="video"
                    src="/none.mp4"
                    title="Clip A"
                    markers={[{ id: 'one', at: 38, label: 'Clear wait time', kind: 'strength' }]}
                  />
                ),
              },
              {
                id: 'norms',
                label: 'Norms',
                icon: Image,
                content: (
                  <EvidenceFigure
                    kind="image"
                    src={art.data}
                    name="norms.svg"
                    sizeBytes={48_200}
                    type="SVG"
                    caption="The norms of period 3"
                  />
                ),
              },
            ]}
          />
          <div>
            <TabLinks
              label="Submissions"
              links={[
                { to: '/ui-gallery', label: 'Waiting', current: true, icon: Coins },
                { to: '/ui-gallery?done', label: 'Done', current: false },
              ]}
            />
            <EvidenceFigure kind="link" src="https://example.org/board" name="A shared board" />
          </div>
        </Columns>
      </Section>
    </Page>
  )
}

function Saving() {
  const { status, register } = useAutosave({ key: 'gallery', action: '/ui-gallery', revision: 1 })
  return (
    <form {...register}>
      <Field
        name="note"
        label="Next step for “Turns are shared”"
        type="textarea"
        rows={3}
        defaultValue="Try one norm that hands the turn on."
      />
      <SavedMark status={status} />
    </form>
  )
}
