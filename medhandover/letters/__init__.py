"""The information letter: texts per language, their approval, explained and handed over."""
