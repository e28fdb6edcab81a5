import type { ComponentProps } from 'react'

/**
 * What the parts of a report take from the router, for a place that has none: the worker that checks a badge writes plain HTML. The build
 * puts this in the router’s place there; nothing imports it by name.
 */
export const Link = ({ to, ...link }: ComponentProps<'a'> & { to: string }) => <a href={to} {...link} />

export const Form = (form: ComponentProps<'form'>) => <form {...form} />

export const useNavigation = () => ({ state: 'idle', formData: undefined })

export const useLocation = () => ({ key: '' })
