"""The lessons: a folder each. `aiopschool.course` finds them; nothing else imports them."""
