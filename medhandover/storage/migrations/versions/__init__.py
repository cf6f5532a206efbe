"""One file per revision: NNNN_word.py."""
