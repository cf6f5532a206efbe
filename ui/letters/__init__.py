"""The information letter in two languages side by side, phrase by phrase, and who approved its words."""
