import { index, type RouteConfig, route } from '@react-router/dev/routes'

/** Every page: its address and its file. */
export default [
  index('./organizations/home-page.tsx'),
  route('awards/:id', './awards/award-page.tsx'),
  route('verify', './verification/verify-page.tsx'),
  route('value', './recognition/value-page.tsx'),
  route('wallet', './wallet/wallet-page.tsx'),
  route('review', './assessment/queue-page.tsx'),
  route('review/done', './assessment/decisions-page.tsx'),
  route('review/:assessmentId', './assessment/assessment-page.tsx'),
  route('review/:assessmentId/decide', './assessment/decide-page.tsx'),
  route('catalog', './achievements/catalog-page.tsx'),
  route('catalog/:slug', './achievements/achievement-page.tsx', { id: 'achievement' }),
  route('catalog/:slug/versions', './achievements/versions-page.tsx'),
  route('catalog/:slug/versions/:number', './achievements/achievement-page.tsx', { id: 'achievement-version' }),
] satisfies RouteConfig
